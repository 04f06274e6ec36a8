using System.ComponentModel.DataAnnotations;

namespace LiveChat.Grains;

/// <summary>How much of everything there may be. Bound from the configuration section <c>LiveChat:Limits</c>.</summary>
public sealed class ChatLimits
{
    public const string Section = "LiveChat:Limits";

    /// <summary>The longest message, in bytes of UTF-8.</summary>
    [Range(1, 1 << 20)] public int MessageBytes { get; set; } = 16 * 1024;

    /// <summary>For how many seconds a message can be edited; 0: for ever.</summary>
    [Range(0, 100_000_000)] public int EditSeconds { get; set; }

    /// <summary>Kinds of reactions to one message.</summary>
    [Range(1, 1000)] public int ReactionKinds { get; set; } = 50;

    /// <summary>Kinds of reactions of one person to one message.</summary>
    [Range(1, 1000)] public int ReactionKindsPerUser { get; set; } = 20;

    /// <summary>Reactions to one message in all.</summary>
    [Range(1, 100_000)] public int Reactions { get; set; } = 10_000;

    /// <summary>Messages of one room that are pinned at the same time.</summary>
    [Range(1, 1000)] public int Pins { get; set; } = 100;

    /// <summary>The longest room name, in characters as people count them (grapheme clusters).</summary>
    [Range(1, 250)] public int RoomName { get; set; } = 80;

    /// <summary>The longest topic, in grapheme clusters.</summary>
    [Range(1, 1000)] public int Topic { get; set; } = 250;

    [Range(1, 10_000)] public int RoomsPerUser { get; set; } = 500;

    [Range(2, 100_000)] public int MembersPerRoom { get; set; } = 10_000;

    /// <summary>Conversations of one person, besides rooms and requests.</summary>
    [Range(1, 400)] public int ConversationsPerUser { get; set; } = 400;

    /// <summary>Message requests that wait for one person's answer; beyond it strangers cannot begin.</summary>
    [Range(1, 100)] public int RequestsPerUser { get; set; } = 100;

    [Range(2, 50)] public int PeoplePerGroup { get; set; } = 50;

    /// <summary>How many people somebody may write to first, or bring into groups, in an hour; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int StartsPerHour { get; set; } = 100;

    /// <summary>People whom one person keeps from writing to them.</summary>
    [Range(1, 10_000)] public int BlockedPerUser { get; set; } = 1000;

    /// <summary>Invitations of a room that can be used at the same time.</summary>
    [Range(1, 1000)] public int InvitesPerRoom { get; set; } = 100;

    /// <summary>Messages a second of one person over all rooms; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int SendsPerSecondPerUser { get; set; } = 10;

    /// <summary>How many of them may come at once.</summary>
    [Range(1, 1_000_000)] public int SendBurstPerUser { get; set; } = 20;

    /// <summary>Messages a second in one room; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int SendsPerSecondPerRoom { get; set; } = 60;

    /// <summary>Pages that are read for previews of one person's links in a minute, besides those that are known; 0 lifts the limit.</summary>
    [Range(0, 100_000)] public int LinkReadsPerMinute { get; set; } = 20;

    /// <summary>How long new messages wait for others before they go into the index of their room, in milliseconds; -1: until somebody searches there. Who searches never waits for this.</summary>
    [Range(-1, 3_600_000)] public int IndexAfter { get; set; } = 1_000;

    /// <summary>How often saved searches that tell of new messages look for some, in seconds.</summary>
    [Range(1, 86_400)] public int SavedSearchSeconds { get; set; } = 60;

    /// <summary>How long a notification waits for somebody who is active on one of their devices to read the message there, in seconds.</summary>
    [Range(0, 3_600)] public int PushWaitSeconds { get; set; } = 20;

    /// <summary>Failed sign-ins of one account from one place in 15 minutes.</summary>
    [Range(1, 1000)] public int SignInsPerAccount { get; set; } = 10;

    [Range(1, 10_000)] public int ConnectionsPerUser { get; set; } = 20;

    /// <summary>Sign-ups from one address in an hour; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int SignUpsPerAddress { get; set; } = 30;

    /// <summary>The largest frame on the hub, in bytes.</summary>
    [Range(1024, 1 << 20)] public int FrameBytes { get; set; } = 32 * 1024;
}
