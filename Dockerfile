# Web and worker in one container, under the supervisor of `npm start`. The database is another one: DATABASE_URL.
FROM node:22-slim

RUN mkdir -p /srv/sokuho /var/lib/sokuho /var/lib/sokuho-keys \
 && chown node:node /srv/sokuho /var/lib/sokuho /var/lib/sokuho-keys \
 && chmod 700 /var/lib/sokuho /var/lib/sokuho-keys
USER node
WORKDIR /srv/sokuho

COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

COPY --chown=node:node . .
RUN npx prisma generate \
 && node --conditions=react-server --import tsx lib/ops/build-pages.ts

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    SOKUHO_DATA=/var/lib/sokuho \
    SOKUHO_KEY_FILE=/var/lib/sokuho-keys/master.key
EXPOSE 3000
VOLUME ["/var/lib/sokuho", "/var/lib/sokuho-keys"]

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "lib/ops/run.mjs", "start"]
