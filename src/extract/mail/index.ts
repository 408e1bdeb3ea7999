/** Messages and saved web archives: MIME. */
export { readMail } from './read-mail.ts';
