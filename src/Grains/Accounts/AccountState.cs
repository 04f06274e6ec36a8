using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

[GenerateSerializer, Alias("account.state")]
internal sealed class AccountState
{
    [Id(0)] public string? Name { get; set; }

    /// <summary>Null when there is no account; empty when it has no password, because its owner signs in at a provider.</summary>
    [Id(1)] public string? PasswordHash { get; set; }

    [Id(2)] public List<SessionState> Sessions { get; set; } = [];

    /// <summary>Null when it was never given: the first account of a server is its administrator, all others are members.</summary>
    [Id(3)] public ServerRole? Role { get; set; }

    [Id(20)] public FactorState Factors { get; set; } = new();

    /// <summary>From where somebody came in before.</summary>
    [Id(21)] public List<KnownDevice> Devices { get; set; } = [];

    [Id(30)] public MailState Mail { get; set; } = new();

    [Id(31)] public List<PersonalToken> Tokens { get; set; } = [];

    /// <summary>Also one whose time is over; it is dropped at the next sign-in.</summary>
    [Id(40)] public Sanction? Disabled { get; set; }

    [Id(41)] public Sanction? Muted { get; set; }

    /// <summary>What was done to the account and is not told everywhere yet: one or two, since each act tells all before it is answered.</summary>
    [Id(42)] public List<PendingAudit> Untold { get; set; } = [];
}

[GenerateSerializer, Alias("account.session-state")]
internal sealed class SessionState
{
    [Id(0)] public SessionId Id { get; set; }

    [Id(1)] public string Device { get; set; } = "";

    /// <summary>SHA-256 of the secrets that work now: one, or several when an answer was lost and asked for again.</summary>
    [Id(2)] public List<string> Secrets { get; set; } = [];

    /// <summary>SHA-256 of the secrets before them, which work for a moment more.</summary>
    [Id(3)] public List<string> Previous { get; set; } = [];

    /// <summary>When <see cref="Secrets"/> took over.</summary>
    [Id(4)] public DateTimeOffset RotatedAt { get; set; }

    [Id(5)] public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the person last showed who they are; null in sessions of the time before this was noted.</summary>
    [Id(20)] public DateTimeOffset? ProvenAt { get; set; }

    /// <summary>Null in sessions of the time before this was noted.</summary>
    [Id(30)] public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>The network it was opened from.</summary>
    [Id(31)] public string Source { get; set; } = "";
}
