using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LiveChat.Grains;

namespace LiveChat.Cluster.Tests.Silos;

public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-tls-").FullName;

    /// <summary>Certificates are checked by the clock of the machine.</summary>
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silos_of_one_authority_talk_and_others_are_not_let_in()
    {
        var (authority, foreign) = (Authority("ours"), Authority("foreign"));
        await using var silos = new ChatSilos();
        var options = await silos.AddAsync(made => made.Tls = Files(authority, "one"));
        await silos.AddAsync(made => made.Tls = Files(authority, "two"));

        var ada = await silos.PersonAsync("ada");
        Assert.Equal("ada", (await silos[1].User(ada.Id).GetProfile())?.Name);

        var stranger = Files(foreign, "stranger");
        Assert.False(await IsLetInAsync(options.SiloPort, null));
        Assert.False(await IsLetInAsync(options.SiloPort, stranger.Load()));
        Assert.False(Files(authority, "three").Trusts(stranger.Load()));
        Assert.True(await IsLetInAsync(options.SiloPort, Files(authority, "four").Load()));
    }

    [Theory]
    [InlineData("", "", "x.pem", "together")]
    [InlineData("absent.pem", "absent.key", "absent.pem", "not there")]
    public void What_cannot_be_used_is_said(string certificate, string key, string authority, string word)
    {
        var files = new TlsFiles { Certificate = certificate, Key = key, Authority = authority };

        Assert.Contains(files.Problems(), problem => problem.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_of_another_authority_is_said()
    {
        var files = Files(Authority("foreign"), "one");
        files.Authority = Files(Authority("ours"), "two").Authority;

        Assert.Contains(files.Problems(), problem => problem.Contains("not signed", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Whether a silo speaks to whoever has this certificate. That it turns one away it may say only after the hands are shaken.</summary>
    private static async Task<bool> IsLetInAsync(int port, X509Certificate2? certificate)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, Cancel);
            await using var tls = new SslStream(
                client.GetStream(), leaveInnerStreamOpen: false, (_, presented, _, _) => presented?.Subject.StartsWith("CN=", StringComparison.Ordinal) == true);
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = "silo",
                    ClientCertificates = certificate is null ? [] : [certificate],
                    EnabledSslProtocols = SslProtocols.Tls12,
                },
                Cancel);
            return tls.IsMutuallyAuthenticated && await tls.ReadAsync(new byte[1], Cancel) > 0;
        }
        catch (Exception refusal) when (refusal is IOException or AuthenticationException)
        {
            return false;
        }
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(2));
    }

    private TlsFiles Files(X509Certificate2 authority, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var issued = request.Create(authority, Now.AddHours(-1), Now.AddDays(1), RandomNumberGenerator.GetBytes(16));
        var path = Path.Combine(_folder, $"{name}-{Guid.NewGuid():N}");
        File.WriteAllText(path + ".pem", issued.ExportCertificatePem());
        File.WriteAllText(path + ".key", key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(path + ".ca", authority.ExportCertificatePem());
        return new TlsFiles { Certificate = path + ".pem", Key = path + ".key", Authority = path + ".ca" };
    }
}
