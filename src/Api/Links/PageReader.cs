using System.Net;
using System.Security.Authentication;
using LiveChat.Api.Links.Html;
using LiveChat.Api.Server;
using LiveChat.Grains.Links;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Links;

/// <summary>Reads pages as little as it takes to say what they are, from public hosts only.</summary>
internal sealed class PageReader(
    IOptions<LinkPreviewOptions> options, PageAddresses addresses, GuardedConnector connector, ChatInstruments instruments, TimeProvider clock)
    : IPageReader, IDisposable
{
    private const int MostRedirects = 5;

    /// <summary>How many pages this process reads at once.</summary>
    private const int MostAtOnce = 8;

    private readonly HttpMessageInvoker _http = PageHttp.Create(connector, TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public bool Reads(Uri address) => addresses.MayBeAsked(address);

    public async Task<PageReading> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        PageReading reading;
        try
        {
            reading = await WhenThereIsRoom(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            reading = PageRefusal.TooSlow;
        }

        instruments.PageAsked(Outcome(reading.Refusal));
        return reading;
    }

    public void Dispose()
    {
        _http.Dispose();
        _places.Dispose();
    }

    private async Task<PageReading> WhenThereIsRoom(Uri address, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await FollowAsync(address, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or AuthenticationException)
        {
            return failure is NotPublicException || failure.InnerException is NotPublicException ? PageRefusal.NotPublic : PageRefusal.Unreachable;
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<PageReading> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var (link, at) = (address.AbsoluteUri, address);
        for (var redirects = 0; ; redirects++)
        {
            if (!addresses.MayBeAsked(at))
            {
                return PageRefusal.Address;
            }

            using var request = PageHttp.Ask(at);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (Redirect(response, at) is not { } next)
            {
                return await ReadAsync(link, at.IdnHost, response, cancellationToken);
            }

            if (redirects == MostRedirects)
            {
                return PageRefusal.TooManyRedirects;
            }

            at = next;
        }
    }

    private async Task<PageReading> ReadAsync(string link, string host, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return PageRefusal.Status;
        }

        if (response.Content.Headers.ContentType is not { MediaType: { } kind } type
            || (!kind.Equals("text/html", StringComparison.OrdinalIgnoreCase) && !kind.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase)))
        {
            return PageRefusal.Kind;
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = await PageBytes.ReadAsync(body, options.Value.MaxBytes, cancellationToken);
        var words = HeadReader.Read(PageText.Decode(bytes, type.CharSet));
        return words.Title is { } title
            ? new LinkPreview { Link = link, Host = host, Title = title, Description = words.Description, Site = words.Site }
            : PageRefusal.Silent;
    }

    private static Uri? Redirect(HttpResponseMessage response, Uri from)
    {
        return (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
            && response.Headers.Location is { } location
            && Uri.TryCreate(from, location, out var next) ? next : null;
    }

    private static string Outcome(PageRefusal? refusal) => refusal switch
    {
        null => "read",
        PageRefusal.Address => "address",
        PageRefusal.NotPublic => "not-public",
        PageRefusal.Unreachable => "unreachable",
        PageRefusal.Status => "status",
        PageRefusal.TooManyRedirects => "redirects",
        PageRefusal.Kind => "kind",
        PageRefusal.Silent => "silent",
        _ => "too-slow",
    };
}
