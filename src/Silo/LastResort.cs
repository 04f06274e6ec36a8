using LiveChat.Api.Health;
using Microsoft.Extensions.Options;

namespace LiveChat.Silo;

/// <summary>
/// Ends a process that was told to end and does not, because a part of it hangs. Whoever watches it would kill it anyway, later and without a word; what
/// was acked is durable either way.
/// </summary>
internal static class LastResort
{
    /// <summary>After the grace: by then every part was told that its time is over.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    public static void Arm(WebApplication app)
    {
        var grace = app.Services.GetRequiredService<IOptions<DrainOptions>>().Value.Grace;
        app.Lifetime.ApplicationStopping.Register(() => _ = EndAsync(grace + Late));
    }

    private static async Task EndAsync(TimeSpan after)
    {
        await Task.Delay(after);
        await Console.Error.WriteLineAsync("LiveChat did not stop in its time and was ended.");
        Environment.Exit(1);
    }
}
