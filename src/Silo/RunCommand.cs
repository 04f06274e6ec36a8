using System.CommandLine;

namespace LiveChat.Silo;

/// <summary><c>run</c>: the server, until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one. 5080 unless configured." };
        var data = new Option<string?>("--data") { Description = "The folder that holds everything. ./data unless configured." };
        var urls = new Option<string?>("--urls") { Description = "Where to listen instead, such as http://0.0.0.0:8080; several with ;" };
        var run = new Command("run", "Runs the server.") { port, data, urls };
        run.SetAction((parsed, cancellationToken) => RunAsync(
            new Dictionary<string, string?>
            {
                ["LiveChat:Port"] = parsed.GetValue(port)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["LiveChat:Store:DataFolder"] = parsed.GetValue(data),
                ["LiveChat:Urls"] = parsed.GetValue(urls),
            },
            cancellationToken));
        return run;
    }

    private static async Task<int> RunAsync(Dictionary<string, string?> flags, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = ChatProcess.Build(flags);
            app.Lifetime.ApplicationStarted.Register(() => Say(app));
            LastResort.Arm(app);
            await RunAsync(app, cancellationToken);
            Console.WriteLine("LiveChat has stopped.");
            return 0;
        }
        catch (Exception reason) when (StartProblems.Explain(reason) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    internal static async Task RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop before it had started.
        }
    }

    private static void Say(WebApplication app)
    {
        Console.WriteLine($"LiveChat is ready on {string.Join(" and ", app.ChatUrls())} (Ctrl-C stops it).");
    }
}
