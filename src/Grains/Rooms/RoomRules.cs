using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Files;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Names;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What may be in a room, as pure decisions.</summary>
internal static class RoomRules
{
    public static readonly Refusal NoSuchRoom = new(RefusalCode.NotFound, "There is no such room.");
    public static readonly Refusal NoSuchMember = new(RefusalCode.NotFound, "This person is not in the room.");
    public static readonly Refusal NoSuchInvite = new(RefusalCode.NotFound, "There is no such invitation.");
    public static readonly Refusal InviteSpent = new(RefusalCode.InviteSpent, "This invitation does not work any more.");
    public static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "Your role in this room does not allow that.");
    public static readonly Refusal GuestsMakeNone = new(RefusalCode.Forbidden, "Guests make no rooms.");
    public static readonly Refusal GuestsOwnNone = new(RefusalCode.Forbidden, "Guests own no rooms.");
    public static readonly Refusal TooManyRestricted = new(RefusalCode.TooMany, $"A room keeps at most {RoomState.MostRestricted} people out. Let somebody in again.");
    public static readonly Refusal LastOwner = new(RefusalCode.LastOwner, "A room keeps an owner. Make somebody else one first.");

    public static readonly Refusal TooManyCalled = new(RefusalCode.TooMany, $"A message calls at most {MessageDraft.MostMentions} people by name.");

    private static readonly Refusal TooManyFiles = new(RefusalCode.TooMany, $"A message has at most {MessageDraft.MostFiles} files.");
    private static readonly Refusal SameFileTwice = new(RefusalCode.BadRequest, "A message has each of its files once.");

    public static readonly Refusal EchoOfNothing = new(RefusalCode.BadRequest, "Only a reply in a thread can be shown in the room too.");

    private const int MaxClientId = 64;

    /// <summary>Why a message cannot be posted, whoever posts it.</summary>
    public static Refusal? Refuse(MessageDraft draft, ChatLimits limits)
    {
        if (draft.ClientId is null or { Length: 0 or > MaxClientId } || !draft.ClientId.All(IsClientIdCharacter))
        {
            return new Refusal(RefusalCode.ClientIdInvalid, "A client id has 1 to 64 of A–Z, a–z, 0–9, _ and -.");
        }

        return (draft is { NeedsNoText: true, Text: "" } ? null : RefuseText(draft.Text, limits))
            ?? RefuseCalls(draft.Mentions, draft.Calls)
            ?? (draft is { Echo: true, Thread: null } ? EchoOfNothing : null)
            ?? RefuseFiles(draft.Files);
    }

    /// <summary>Why a message cannot become that, whoever edits it.</summary>
    public static Refusal? Refuse(MessageRevision revision, ChatLimits limits) =>
        RefuseText(revision.Text, limits) ?? RefuseCalls(revision.Mentions, revision.Calls);

    private static Refusal? RefuseFiles(ImmutableArray<FileId>? files) =>
        files is not { IsDefaultOrEmpty: false } some ? null
        : some.Length > MessageDraft.MostFiles ? TooManyFiles
        : some.Distinct().Count() < some.Length ? SameFileTwice
        : null;

    private static Refusal? RefuseCalls(ImmutableArray<UserId>? mentions, MentionScope? calls) =>
        mentions is { IsDefault: false, Length: > MessageDraft.MostMentions } ? TooManyCalled
        : calls is null or MentionScope.Here or MentionScope.All ? null
        : new Refusal(RefusalCode.BadRequest, "Nobody is called so.");

    /// <summary>Why a message cannot say that.</summary>
    public static Refusal? RefuseText(string? text, ChatLimits limits)
    {
        if (string.IsNullOrWhiteSpace(text) || text.All(c => c is '\u200B' or '\u200D' or '\uFEFF' || char.IsWhiteSpace(c)))
        {
            return new Refusal(RefusalCode.TextEmpty, "The message is empty.");
        }

        return Encoding.UTF8.GetByteCount(text) > limits.MessageBytes
            ? new Refusal(RefusalCode.TextTooLong, $"A message has at most {limits.MessageBytes} bytes.")
            : null;
    }

    /// <summary>The name as it will be shown, or why it cannot be one.</summary>
    public static Result<string> Name(string? name, ChatLimits limits)
    {
        return PlainName.CleanLine(name, limits.RoomName) is { Length: > 0 } clean && PlainName.Fold(clean).Length > 0
            ? clean
            : new Refusal(RefusalCode.NameInvalid, $"A room's name has 1 to {limits.RoomName} visible characters.");
    }

    /// <summary>The topic as it will be shown; it may be empty.</summary>
    public static Result<string> Topic(string? topic, ChatLimits limits)
    {
        return string.IsNullOrWhiteSpace(topic) ? ""
            : PlainName.CleanLine(topic, limits.Topic) is { } clean ? clean
            : new Refusal(RefusalCode.BadRequest, $"A topic is one line of at most {limits.Topic} characters.");
    }

    /// <summary>Why a policy cannot be so, whoever sets it.</summary>
    public static Refusal? Refuse(RoomPolicyPatch? policy)
    {
        return policy is null || Fits(policy.Send) && Fits(policy.Invite) && Fits(policy.Pin) && Fits(policy.MentionAll) && Fits(policy.Manage)
            ? null
            : new Refusal(RefusalCode.BadRequest, "There is no such role.");

        static bool Fits(RoomRole? role) => role is null or (>= RoomRole.Member and <= RoomRole.Owner);
    }

    public static Refusal? RefuseSlowMode(int? seconds) => seconds is null or 0 or (>= RoomPolicy.LeastSlow and <= RoomPolicy.MostSlow)
        ? null
        : new Refusal(RefusalCode.BadRequest, "Slow mode is 5 seconds to 6 hours, or 0 for none.");

    /// <summary>Why, as it will be shown: one line, or null when nothing was said.</summary>
    public static Result<string> Reason(string? reason)
    {
        return string.IsNullOrWhiteSpace(reason) ? ""
            : PlainName.CleanLine(reason, RestrictionTerms.MaxReason) is { } clean ? clean
            : new Refusal(RefusalCode.BadRequest, $"A reason is one line of at most {RestrictionTerms.MaxReason} characters.");
    }

    public static Refusal? Refuse(RestrictionTerms terms) => LifetimeFits(terms.Lifetime)
        ? null
        : new Refusal(RefusalCode.BadRequest, "It lasts a minute to a year, or until it is lifted.");

    public static Refusal? Refuse(InviteTerms terms)
    {
        return LifetimeFits(terms.Lifetime) && terms.MaxUses is null or (>= 1 and <= 10_000)
            ? null
            : new Refusal(RefusalCode.BadRequest, "An invitation lasts a minute to a year, for 1 to 10,000 uses.");
    }

    private static bool LifetimeFits(TimeSpan? lifetime) =>
        lifetime is null || (lifetime >= TimeSpan.FromMinutes(1) && lifetime <= TimeSpan.FromDays(366));

    private static bool IsClientIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
