using System.Collections.Immutable;
using LiveChat.Api.Accounts;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Mail;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Wire;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Wire;

/// <summary>People, and how they sign in.</summary>
internal static partial class Samples
{
    private static Dictionary<string, object> Accounts => new()
    {
        ["people"] = ImmutableArray.Create(Person.From(AdaCard), Person.From(AdaCard with { Picture = null })),
        ["presence"] = ImmutableArray.Create(
            new PresenceView { User = Bob, State = Presence.Offline },
            PresenceView.Of(Ada, new UserSight { Presence = Presence.DoNotDisturb, Status = Status, Version = 3 })),
        ["profile"] = Profile.Of(
            Full, new UserSight { Presence = Presence.Offline, Status = Status, Version = 3, LastSeen = At }),
        ["session"] = new SessionInfo { Me = Me, Session = new SessionId("01jzsession"), AccessExpiresAt = At },
        ["session-body"] = new SessionInfo
        {
            Me = Me,
            Session = new SessionId("01jzsession"),
            AccessExpiresAt = At,
            AccessToken = "access",
            RefreshToken = "refresh",
        },
        ["sessions"] = ImmutableArray.Create(
            new SessionRow { Id = new SessionId("01jzsession"), Device = "Firefox on Linux", Source = "192.0.2.1", OpenedAt = At, UsedAt = At.AddHours(1), Current = true },
            new SessionRow { Id = new SessionId("01jzolder"), Device = "", Source = "", UsedAt = At, Current = false }),
        ["factors"] = new FactorsView
        {
            Password = true,
            Totp = true,
            RecoveryCodes = 9,
            Passkeys = [new PasskeyView { Id = "01jzpasskey", Name = "Ada's phone", CreatedAt = At, LastUsedAt = At.AddHours(1), Synced = true }],
            Identities = [new IdentityView { Provider = "example", Name = "ada@example.org", LinkedAt = At }],
        },
        ["mail"] = new MailView { Address = "ada@example.org", Wanted = "new@example.org" },
        ["mail-none"] = new MailView(),
        ["reset-link"] = new IssuedReset { Token = "01jzada.secret", ExpiresAt = At },
        ["public-keys"] = new PublicKeys { Keys = [new PublicKey { Kid = "01jzkey", X = "eA", Y = "eQ" }] },
        ["token"] = new ShownToken { Token = "lc_pat_01jzada_secret", Row = Token },
        ["tokens"] = ImmutableArray.Create(Token, Token with { LastUsedAt = At.AddHours(2) }),
    };

    private static UserStatus Status => new() { Emoji = "🌱", Text = "In the garden", Until = At.AddHours(1) };

    private static UserProfile Full => new()
    {
        Id = Ada,
        Name = "ada",
        DisplayName = "Ada",
        Role = ServerRole.Member,
        Bio = "Gardener",
        Pronouns = "she/her",
        TimeZone = "Europe/London",
        Status = Status,
        Mode = PresenceMode.Invisible,
        ModeUntil = At.AddHours(1),
        HidesLastSeen = true,
        SettingsVersion = 4,
        Picture = new PictureId("01jzface"),
        HidesReading = true,
    };

    private static TokenRow Token => new()
    {
        Id = new SessionId("01jztoken"),
        Name = "Build bot",
        Hint = "7f3a",
        Scopes = [TokenScope.Read, TokenScope.Write],
        CreatedAt = At,
        ExpiresAt = At.AddDays(90),
    };
}
