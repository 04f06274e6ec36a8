using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Names;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Server;

/// <summary>What administrators have decided; null is what nobody has changed yet: the configuration, or the first value of its kind, holds. Also a wish for a change.</summary>
[GenerateSerializer, Immutable, Alias("server.settings")]
public sealed record ServerSettings
{
    /// <summary>The longest name, in grapheme clusters.</summary>
    public const int MaxName = 80;

    /// <summary>What people know the server by.</summary>
    [Id(0)] public string? Name { get; init; }

    [Id(1)] public Registration? Registration { get; init; }

    /// <summary><see cref="RoomCreators.Members"/> at first.</summary>
    [Id(2)] public RoomCreators? RoomCreators { get; init; }

    /// <summary>What people are who come without an invitation: members or guests. Members at first.</summary>
    [Id(3)] public ServerRole? NewAccounts { get; init; }

    /// <summary>Who may add emoji. <see cref="EmojiCreators.Members"/> at first.</summary>
    [Id(170)] public EmojiCreators? EmojiCreators { get; init; }

    /// <summary>These with a change, or why not.</summary>
    internal Result<ServerSettings> With(ServerSettings change)
    {
        var name = change.Name is null ? Name : PlainName.CleanLine(change.Name, MaxName);
        if (change.Name is not null && name is not { Length: > 0 })
        {
            return new Refusal(RefusalCode.NameInvalid, $"The name of a server has 1 to {MaxName} visible characters.");
        }

        var fits = (change.Registration is not { } registration || Enum.IsDefined(registration))
            && (change.RoomCreators is not { } creators || Enum.IsDefined(creators))
            && (change.EmojiCreators is not { } emojiCreators || Enum.IsDefined(emojiCreators))
            && change.NewAccounts is null or ServerRole.Member or ServerRole.Guest;
        return !fits ? new Refusal(RefusalCode.BadRequest, "There is no such setting.") : new ServerSettings
        {
            Name = name,
            Registration = change.Registration ?? Registration,
            RoomCreators = change.RoomCreators ?? RoomCreators,
            NewAccounts = change.NewAccounts ?? NewAccounts,
            EmojiCreators = change.EmojiCreators ?? EmojiCreators,
        };
    }

    /// <summary>What is different from others, for the audit log.</summary>
    internal string Differences(ServerSettings before)
    {
        (string Word, object? Was, object? Is)[] all =
        [
            ("registration", before.Registration, Registration), ("roomCreators", before.RoomCreators, RoomCreators),
            ("newAccounts", before.NewAccounts, NewAccounts), ("emojiCreators", before.EmojiCreators, EmojiCreators), ("name", before.Name, Name),
        ];
        return string.Join(", ", all.Where(one => !Equals(one.Was, one.Is)).Select(one => $"{one.Word}={(one.Is is Enum word ? word.ToString().ToLowerInvariant() : one.Is)}"));
    }
}
