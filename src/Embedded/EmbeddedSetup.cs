using LiveChat.Embedded.Directories;
using LiveChat.Embedded.Indexes;
using LiveChat.Embedded.Notes;
using LiveChat.Embedded.Reminders;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.State;
using LiveChat.Embedded.Store;
using LiveChat.Grains;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Storage;

namespace LiveChat.Embedded;

/// <summary>Registers the stores of the embedded shape.</summary>
public static class EmbeddedSetup
{
    /// <summary>
    /// Everything in one SQLite file: the room log, the directory, grain state under the name "chat", reminders. Beside it a file for the index of each room. The folder is opened before the
    /// first hosted service starts, and let go after the last one ended.
    /// </summary>
    /// <exception cref="StoreRefusedException">On start: the folder is in use, or written by a newer version.</exception>
    public static IHostApplicationBuilder AddEmbeddedStores(
        this IHostApplicationBuilder builder, Action<EmbeddedOptions>? configure = null)
    {
        var services = builder.Services;
        services.AddOptions<EmbeddedOptions>()
            .BindConfiguration(EmbeddedOptions.Section)
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton<StoreInstruments>();
        services.AddSingleton(provider => ChatStore.Open(
            provider.GetRequiredService<IOptions<EmbeddedOptions>>().Value,
            provider.GetRequiredService<StoreInstruments>(),
            provider.GetRequiredService<ILogger<ChatStore>>()));
        services.AddHostedService<StoreOpening>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: ["ready"]);

        services.AddSingleton<IRoomLog, SqliteRoomLog>();
        services.AddSingleton<IMessageNotes, SqliteMessageNotes>();
        services.AddSingleton<IDirectory, SqliteDirectory>();
        services.AddOptions<IndexOptions>()
            .BindConfiguration(IndexOptions.Section)
            .PostConfigure<IOptions<EmbeddedOptions>>((options, store) => options.Folder ??= Path.Combine(store.Value.DataFolder, "indexes"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IRoomIndex, SqliteRoomIndex>();
        services.AddKeyedSingleton<IGrainStorage>(
            GrainKeys.Chat, (provider, _) => new SqliteGrainStorage(provider.GetRequiredService<ChatStore>()));
        services.Replace(ServiceDescriptor.Singleton<IReminderTable, SqliteReminderTable>());
        return builder;
    }
}
