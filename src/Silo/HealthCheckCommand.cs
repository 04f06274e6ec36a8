using System.CommandLine;
using System.CommandLine.Parsing;

namespace LiveChat.Silo;

/// <summary><c>healthcheck</c>: for containers, which have no other program to ask with.</summary>
internal static class HealthCheckCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The server's address.",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
            CustomParser = Parse, // The library knows no addresses.
        };
        var check = new Command("healthcheck", "Ends with 0 when the server is ready for work, with 1 when it is not.") { url };
        check.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetRequiredValue(url), cancellationToken));
        return check;
    }

    private static Uri? Parse(ArgumentResult typed)
    {
        if (Uri.TryCreate(typed.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        typed.AddError($"\"{typed.Tokens[0].Value}\" is no address such as http://127.0.0.1:8080.");
        return null;
    }

    private static async Task<int> CheckAsync(Uri url, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(url, "/readyz"), cancellationToken);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception reason) when (reason is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No answer from {url}: {reason.Message}");
            return 1;
        }
    }
}
