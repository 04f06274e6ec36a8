using System.CommandLine;
using LiveChat.Embedded.Rooms;
using LiveChat.Grains.Search;
using Orleans;

namespace LiveChat.Silo;

/// <summary><c>reindex</c>: makes what search looks in anew, from the messages.</summary>
internal static class ReindexCommand
{
    /// <summary>Where nobody reads along, a line now and then is enough.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The data folder. ./data unless configured." };
        var reindex = new Command("reindex", "Makes the indexes of search anew; the server must not run.") { data };
        reindex.SetAction((parsed, cancellationToken) => RunAsync(
            new Dictionary<string, string?> { ["LiveChat:Store:DataFolder"] = parsed.GetValue(data), ["Logging:LogLevel:Default"] = "Error" }, Console.Out, Console.Error, cancellationToken));
        return reindex;
    }

    internal static async Task<int> RunAsync(Dictionary<string, string?> flags, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            flags["LiveChat:Urls"] = "http://127.0.0.1:0"; // Its grains are needed, and nobody else is to find it.
            await using var app = ChatProcess.Build(flags);
            await app.StartAsync(cancellationToken);
            var failed = await ReindexAsync(app.Services, output, errors, cancellationToken);
            await app.StopAsync(CancellationToken.None);
            return failed ? 1 : 0;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped. What is missing is made when somebody searches there.");
            return 1;
        }
        catch (Exception reason) when (StartProblems.Explain(reason) is { } words)
        {
            await errors.WriteLineAsync(words);
            return 1;
        }
    }

    private static async Task<bool> ReindexAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var begun = clock.GetTimestamp();
        var rooms = await services.GetRoomHeadsAsync(cancellationToken);
        var progress = new ProgressLines(output, clock);
        var failures = await Reindexing.RunAsync(services.GetRequiredService<IGrainFactory>(), rooms, progress, cancellationToken);
        foreach (var (room, failure) in failures)
        {
            await errors.WriteLineAsync($"The index of {room} could not be made: {failure.Message}");
        }

        await output.WriteLineAsync($"Made the indexes of {rooms.Length - failures.Count:N0} rooms and conversations from {rooms.Sum(room => room.Seq):N0} entries in {clock.GetElapsedTime(begun).TotalSeconds:0.0} s.");
        return failures.Count > 0;
    }

    private sealed class ProgressLines(TextWriter output, TimeProvider clock) : IProgress<ReindexProgress>
    {
        private long _said = clock.GetTimestamp();

        public void Report(ReindexProgress value)
        {
            if (clock.GetElapsedTime(_said) >= Pause)
            {
                _said = clock.GetTimestamp();
                output.WriteLine($"{value.Rooms:N0} of {value.OfRooms:N0} rooms, {value.Entries:N0} of {value.OfEntries:N0} entries");
            }
        }
    }
}
