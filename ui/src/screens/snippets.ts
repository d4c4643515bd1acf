/** How servers are told to use an exported folder. The folder is an example; sources: each server's own manual. */
export function snippets(name: string): { server: string; text: string }[] {
  const folder = `/etc/ssl/${name.replace(/^\*\./, "")}`;
  return [
    {
      server: "nginx",
      text: `server {\n    listen 443 ssl;\n    server_name ${name};\n    ssl_certificate     ${folder}/fullchain.pem;\n    ssl_certificate_key ${folder}/privkey.pem;\n}`,
    },
    {
      server: "Apache httpd",
      text: `<VirtualHost *:443>\n    ServerName ${name}\n    SSLEngine on\n    SSLCertificateFile    ${folder}/fullchain.pem\n    SSLCertificateKeyFile ${folder}/privkey.pem\n</VirtualHost>`,
    },
    {
      server: "HAProxy",
      text: `# cat fullchain.pem privkey.pem > ${folder}/haproxy.pem\nfrontend https\n    bind :443 ssl crt ${folder}/haproxy.pem`,
    },
    { server: "Caddy", text: `${name} {\n    tls ${folder}/fullchain.pem ${folder}/privkey.pem\n}` },
    {
      server: "Tomcat",
      text: `<SSLHostConfig>\n    <Certificate certificateFile="${folder}/cert.pem"\n                 certificateKeyFile="${folder}/privkey.pem"\n                 certificateChainFile="${folder}/chain.pem" />\n</SSLHostConfig>`,
    },
    {
      server: "PostgreSQL",
      text: `ssl = on\nssl_cert_file = '${folder}/fullchain.pem'\nssl_key_file = '${folder}/privkey.pem'`,
    },
  ];
}
