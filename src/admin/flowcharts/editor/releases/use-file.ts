import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** Opens a file that only signed-in staff may have: a picture in a window of its own, anything else as a download. */
export function useFile() {
  const { get } = useFetchClient();
  return useCallback(
    async (address: string, name: string | null) => {
      const { data } = await get<Blob>(address, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      if (name === null) link.target = '_blank';
      else link.download = name;
      link.click();
      // The window or the download needs it for a moment.
      setTimeout(() => {
        URL.revokeObjectURL(link.href);
      }, 60_000);
    },
    [get],
  );
}
