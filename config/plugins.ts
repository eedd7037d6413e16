import type { Core } from '@strapi/strapi';

// The i18n plugin reads its first locale from this variable alone, and only while it has none.
process.env['STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE'] ??= 'zh-Hans';

/** Only pictures and documents may be uploaded; what a browser would execute may not. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET'), jwtManagement: 'refresh', sessions: { httpOnly: true } },
  },
  upload: {
    config: {
      sizeLimit: 50 * 1024 * 1024,
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'application/pdf',
          'application/vnd.openxmlformats-officedocument.*',
          'application/msword',
          'application/vnd.ms-excel',
        ],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/javascript'],
      },
    },
  },
});

export default config;
