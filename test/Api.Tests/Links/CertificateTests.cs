using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LiveChat.Api.Links;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Tests.Links;

/// <summary>A certificate can name an address where its issuer's is to be had; whoever looks there is led anywhere.</summary>
public sealed class CertificateTests : IAsyncLifetime
{
    private readonly TcpListener _inside = new(IPAddress.Loopback, 0);
    private readonly TcpListener _page = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _serving = Task.CompletedTask;
    private Task _knocks = Task.CompletedTask;
    private int _knocked;

    public ValueTask InitializeAsync()
    {
        _inside.Start();
        _page.Start();
        _knocks = KnocksAsync();
        _serving = ServeAsync(Certificate($"http://127.0.0.1:{((IPEndPoint)_inside.LocalEndpoint).Port}/issuer.crt"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _inside.Stop();
        _page.Stop();
        await Task.WhenAll(_serving, _knocks);
        _stop.Dispose();
    }

    [Fact]
    public async Task Nobody_looks_where_a_certificate_says()
    {
        await using var world = new PageReaderWorld(outside: new Outside(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14")]), ConnectAsync, _ => false));

        Assert.Equal(PageRefusal.Unreachable, (await world.ReadAsync("https://page.test/")).Refusal);
        Assert.Equal(0, _knocked);

        await Assert.ThrowsAsync<HttpRequestException>(UsualAsync);
        Assert.True(_knocked > 0, "The usual client does look, or this test could not fail.");
    }

    private async Task UsualAsync()
    {
        using var usual = new HttpClient(new SocketsHttpHandler { ConnectCallback = async (context, cancel) => (await ConnectAsync(new IPEndPoint(0, 0), cancel)).Stream });
        await usual.GetAsync("https://page.test/", TestContext.Current.CancellationToken);
    }

    private async Task<Connection> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_page.LocalEndpoint, cancellationToken);
        return new Connection(new NetworkStream(socket, ownsSocket: true), to);
    }

    private async Task ServeAsync(X509Certificate2 certificate)
    {
        // Offline, or the host itself would look there.
        var own = new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true) };
        try
        {
            while (true)
            {
                using var client = await _page.AcceptTcpClientAsync(_stop.Token);
                await using var tls = new SslStream(client.GetStream());
                try
                {
                    await tls.AuthenticateAsServerAsync(own, _stop.Token);
                    await tls.ReadExactlyAsync(new byte[1], _stop.Token);
                }
                catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // As it should be: nobody knows who issued it.
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            certificate.Dispose();
        }
    }

    private async Task KnocksAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _inside.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _knocked);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static X509Certificate2 Certificate(string issuerAt)
    {
        var (from, to) = (DateTimeOffset.FromUnixTimeSeconds(1_600_000_000), DateTimeOffset.FromUnixTimeSeconds(4_000_000_000));
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuerWish = new CertificateRequest("CN=nobody", issuerKey, HashAlgorithmName.SHA256);
        issuerWish.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var issuer = issuerWish.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wish = new CertificateRequest("CN=page.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("page.test");
        wish.CertificateExtensions.Add(names.Build());
        wish.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAt]));
        using var bare = wish.Create(issuer, from, to, [1, 2, 3, 4]);
        using var keyed = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pkcs12), null);
    }
}
