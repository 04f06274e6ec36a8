using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveChat.Cluster;

/// <summary>The PEM files with which silos prove themselves to each other; none, or all three.</summary>
public sealed class TlsFiles
{
    public string Certificate { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>The certificate of the authority that must have signed every silo's.</summary>
    public string Authority { get; set; } = "";

    public bool IsOn => Certificate.Length > 0;

    /// <summary>This silo's own certificate with its key.</summary>
    public X509Certificate2 Load()
    {
        // Sockets do not take the key as PEM gives it on every platform; PKCS#12 they take everywhere.
        using var pem = X509Certificate2.CreateFromPemFile(Certificate, Key);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Whether a certificate was signed by <see cref="Authority"/> and is valid now.</summary>
    public bool Trusts(X509Certificate2? other)
    {
        if (other is null)
        {
            return false;
        }

        using var authority = X509CertificateLoader.LoadCertificateFromFile(Authority);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // A private authority of two files has no list to ask.
        return chain.Build(other);
    }

    internal IEnumerable<string> Problems()
    {
        string[] files = [Certificate, Key, Authority];
        if (files.All(file => file.Length == 0))
        {
            yield break;
        }

        if (files.Any(file => file.Length == 0))
        {
            yield return "Tls takes Certificate, Key and Authority together.";
            yield break;
        }

        foreach (var file in files.Where(file => !File.Exists(file)))
        {
            yield return $"Tls names {file}, which is not there.";
        }

        if (files.All(File.Exists) && Unusable() is { } reason)
        {
            yield return $"Tls cannot be used: {reason}";
        }
    }

    private string? Unusable()
    {
        try
        {
            using var own = Load();
            return Trusts(own) ? null : "the certificate is not signed by the authority, or not valid now.";
        }
        catch (CryptographicException failure)
        {
            return failure.Message;
        }
    }
}
