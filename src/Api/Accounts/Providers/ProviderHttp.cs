using System.Net.Http.Headers;
using System.Text;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Asks providers: briefly, without following them elsewhere, and taking only so much.</summary>
internal sealed class ProviderHttp : IDisposable
{
    private const int MaxAnswer = 256 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MaxAnswer,
        DefaultRequestHeaders =
        {
            UserAgent = { new ProductInfoHeaderValue("LiveChat", null) },
            Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
        },
    };

    public Task<string> GetAsync(string address, string? token, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return AskAsync(request, cancellationToken);
    }

    /// <param name="basic">Id and secret of the client, for the header; null when they are in the form, or there is no secret.</param>
    public Task<string> PostAsync(
        string address, IEnumerable<KeyValuePair<string, string>> form, (string Id, string Secret)? basic, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = basic is { } client
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Escape(client.Id)}:{Escape(client.Secret)}")))
            : null;
        return AskAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                return response.IsSuccessStatusCode
                    ? await response.Content.ReadAsStringAsync(cancellationToken)
                    : throw new ProviderException($"It answered {(int)response.StatusCode}.");
            }
            catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException
                || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw new ProviderException("It cannot be reached, or says too much.", fault);
            }
        }
    }

    /// <summary>As in a form (RFC 6749, 2.3.1).</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
