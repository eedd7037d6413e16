/** Booting Strapi or driving a browser takes seconds, on a loaded machine more. */
jest.setTimeout(120_000);
