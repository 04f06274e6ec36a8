using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using LiveChat.Api.Links;
using LiveChat.Api.Server;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.WebPush;

/// <summary>Gives messages to push services over HTTP.</summary>
internal sealed class PushSender(
    IOptions<WebPushOptions> options, Outside outside, PushAddresses addresses, VapidTokens tokens, ChatInstruments instruments, TimeProvider clock)
    : IPushSender, IDisposable
{
    /// <summary>How many this process sends at once.</summary>
    private const int MostAtOnce = 32;

    private static readonly string[] Loopback = ["127.0.0.0/8", "::1/128"];

    private readonly HttpMessageInvoker _http = Http(new GuardedConnector(options.Value.AllowLoopback ? Loopback : [], outside), options.Value);
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public bool Takes(string endpoint) => addresses.Takes(endpoint);

    public async Task<PushAnswer> SendAsync(PushLetter letter, CancellationToken cancellationToken)
    {
        var answer = Takes(letter.To.Endpoint) ? await WhenThereIsRoom(letter, cancellationToken) : new PushAnswer(PushOutcome.Refused);
        instruments.PushSent(answer.Outcome);
        return answer;
    }

    public void Dispose()
    {
        _http.Dispose();
        _places.Dispose();
    }

    private async Task<PushAnswer> WhenThereIsRoom(PushLetter letter, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using var request = await Ask(letter);
            using var response = await _http.SendAsync(request, either.Token); // Only its head is read.
            return Answer(response);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PushAnswer(PushOutcome.Failed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or AuthenticationException)
        {
            return new PushAnswer(failure is NotPublicException || failure.InnerException is NotPublicException ? PushOutcome.Refused : PushOutcome.Failed);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<HttpRequestMessage> Ask(PushLetter letter)
    {
        var endpoint = new Uri(letter.To.Endpoint);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(MessageEncryption.Encrypt(letter.Text.Span, letter.To))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream"), ContentEncoding = { "aes128gcm" } },
            },
        };
        request.Headers.TryAddWithoutValidation("Authorization", await tokens.GetAsync(endpoint));
        request.Headers.Add("TTL", Math.Max(0, (long)letter.Life.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", Word(letter.Urgency));
        if (letter.Topic is { } topic)
        {
            request.Headers.Add("Topic", topic);
        }

        return request;
    }

    private PushAnswer Answer(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 200 and < 300 => new PushAnswer(PushOutcome.Taken),
        404 or 410 => new PushAnswer(PushOutcome.Gone),
        413 => new PushAnswer(PushOutcome.TooLarge),
        429 => new PushAnswer(PushOutcome.Busy, RetryAfter(response)),
        408 or >= 500 => new PushAnswer(PushOutcome.Failed, RetryAfter(response)),
        _ => new PushAnswer(PushOutcome.Refused),
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - clock.GetUtcNow()) : null;

    private static string Word(PushUrgency urgency) => urgency switch { PushUrgency.High => "high", PushUrgency.Low => "low", _ => "normal" };

    private static HttpMessageInvoker Http(GuardedConnector connector, WebPushOptions options)
    {
        var handler = GuardedHttp.Handler(connector, TimeSpan.FromSeconds(options.TimeoutSeconds));
        handler.MaxResponseDrainSize = 4 * 1024;
        handler.MaxConnectionsPerServer = 8;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1); // One connection leads where it was looked at, for as many messages.
        return new HttpMessageInvoker(handler);
    }
}
