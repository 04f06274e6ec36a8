using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Directory;
using LiveChat.PortContracts.Files;
using LiveChat.PortContracts.Links;
using LiveChat.PortContracts.Notes;
using LiveChat.PortContracts.Search;
using LiveChat.PortContracts.WebPush;
using LiveChat.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Storage;

namespace LiveChat.Api.Tests;

/// <summary>Stores in memory that every silo of a test shares, its clock, and the limits that its configuration sets.</summary>
internal sealed class TestStores(IHostApplicationBuilder server, IRoomLog log, TimeProvider clock)
{
    private readonly MemoryMessageNotes _notes = new();
    private readonly MemoryDirectory _directory = new();
    private readonly MemoryFileStore _files = new();
    private readonly MemoryPages _pages = new();
    private readonly MemoryPushes _pushes = new();
    private readonly TestGrainStorage _states = new();
    private readonly TestReminderTable _reminders = new();

    public ISiloBuilder AddTo(ISiloBuilder silo)
    {
        var limits = server.Configuration.GetSection(ChatLimits.Section).Get<ChatLimits>() ?? new ChatLimits();
        limits.IndexAfter = -1; // When somebody searches.
        silo.Services
            .AddSingleton(clock)
            .AddSingleton(log)
            .AddSingleton(limits)
            .AddSingleton(server.Configuration.GetSection(FileLimits.Section).Get<FileLimits>() ?? new FileLimits())
            .AddSingleton<IFileStore>(_files)
            .AddSingleton<IRoomIndex>(new MemoryRoomIndex())
            .AddSingleton<IMessageNotes>(_notes)
            .AddSingleton<IDirectory>(_directory)
            .AddSingleton<IPageReader>(_pages)
            .AddSingleton<IPushSender>(_pushes)
            .AddSingleton<IReminderTable>(_reminders)
            .AddKeyedSingleton<IGrainStorage>(GrainKeys.Chat, _states);
        return silo;
    }
}
