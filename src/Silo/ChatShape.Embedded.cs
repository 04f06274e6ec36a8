using System.CommandLine;
using LiveChat.Embedded;
using LiveChat.Files;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace LiveChat.Silo;

/// <summary>What this build of the process is made of: one process with one SQLite file.</summary>
internal static class ChatShape
{
    public const string Name = "embedded";

    public static void AddChatShape(this WebApplicationBuilder builder)
    {
        builder.AddEmbeddedStores();
        builder.AddFileStore(static services => Path.Combine(services.GetRequiredService<IOptions<EmbeddedOptions>>().Value.DataFolder, "files"));
        builder.UseOrleans(silo => silo.AddGrains(typeof(IRoomGrain).Assembly).AddMemoryStreams(GrainKeys.Chat));
    }

    public static IEnumerable<Command> Commands() => [StoreCommands.Backup(), StoreCommands.Restore(), StoreCommands.Check(), ReindexCommand.Create(), ClusterCommand.Create()];
}
