using Orleans.Connections.Security;
using Orleans.Hosting;

namespace LiveChat.Cluster.Silos;

/// <summary>TLS between silos, both sides proving themselves by a certificate of one private authority.</summary>
internal static class SiloTls
{
    public static void UseSiloTls(this ISiloBuilder silo, TlsFiles files)
    {
        if (!files.IsOn)
        {
            return;
        }

        silo.UseTls(files.Load(), tls =>
        {
            tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
            tls.RemoteCertificateValidation = (certificate, _, _) => files.Trusts(certificate);

            // The authority vouches for a silo, whatever its address is today.
            tls.OnAuthenticateAsClient = (_, authentication) => authentication.TargetHost = "silo";
        });
    }
}
