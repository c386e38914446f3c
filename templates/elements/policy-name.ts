/** The one policy by which scripts of the site may make markup; that of each page names it. */
export const POLICY_NAME = 'gradient';
