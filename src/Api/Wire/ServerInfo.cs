using System.Collections.Immutable;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Grains.Server;

namespace LiveChat.Api.Wire;

/// <summary>What a client asks before anybody is signed in.</summary>
public sealed record ServerInfo
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>True until the first account is made; that account becomes the administrator.</summary>
    public required bool Fresh { get; init; }

    /// <summary>Who may make an account, besides the first.</summary>
    public required Registration Registration { get; init; }

    public required int MessageBytes { get; init; }

    /// <summary>The largest file that a message carries.</summary>
    public required long FileBytes { get; init; }

    /// <summary>For how many seconds a message can be edited; absent: for ever.</summary>
    public int? EditSeconds { get; init; }

    /// <summary>Whom one can sign in with besides a password; absent when there is nobody.</summary>
    public ImmutableArray<ProviderView>? Providers { get; init; }

    /// <summary>Whether it sends mail: to confirm addresses, and to people who forgot their password.</summary>
    public required bool Mail { get; init; }
}
