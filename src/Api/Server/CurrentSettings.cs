using LiveChat.Grains;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Server;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Server;

/// <summary>The settings of the server as they hold now, kept for two seconds at most: what was not changed yet comes from the configuration.</summary>
internal sealed class CurrentSettings(IGrainFactory grains, IOptions<ServerOptions> first, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private volatile Loaded? _loaded;

    public async ValueTask<SettingsView> GetAsync()
    {
        if (_loaded is { } kept && clock.GetUtcNow() - kept.At < Fresh)
        {
            return kept.Settings;
        }

        return Keep(await grains.Server().GetSettings());
    }

    /// <summary>What this process has just heard.</summary>
    public SettingsView Keep(ServerSettings settings)
    {
        var view = new SettingsView
        {
            Name = settings.Name ?? first.Value.Name,
            Registration = settings.Registration ?? first.Value.Registration,
            RoomCreators = settings.RoomCreators ?? RoomCreators.Members,
            NewAccounts = settings.NewAccounts ?? ServerRole.Member,
            EmojiCreators = settings.EmojiCreators ?? EmojiCreators.Members,
        };
        _loaded = new Loaded(view, clock.GetUtcNow());
        return view;
    }

    private sealed record Loaded(SettingsView Settings, DateTimeOffset At);
}
