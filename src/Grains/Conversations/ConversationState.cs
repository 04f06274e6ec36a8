using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Conversations;

/// <summary>What a conversation is: the fold of the changes in its log.</summary>
[GenerateSerializer, Alias("conversation.state")]
internal sealed class ConversationState : IFold
{
    [Id(0)] public long AppliedSeq { get; set; }

    [Id(1)] public string Name { get; set; } = "";

    [Id(2)] public DateTimeOffset CreatedAt { get; set; }

    /// <summary>At most <see cref="ChatLimits.PeoplePerGroup"/>; with the seq of the event that brought each in.</summary>
    [Id(3)] public Dictionary<UserId, long> Members { get; set; } = [];

    [Id(4)] public int Rules { get; set; }

    [Id(5)] public long? PassedOver { get; set; }

    [JsonIgnore] public bool Exists => AppliedSeq > 0;

    [JsonIgnore] public int People => Members.Count;

    [JsonIgnore] public IEnumerable<UserId> Everybody => Members.Keys;

    [JsonIgnore] public int RulesNow => 1;

    public bool Has(UserId user) => Members.ContainsKey(user);

    public void Clear() => Members = [];

    public void BeginUnread()
    {
        // Without its people nobody sees it.
    }

    public void Fold(RoomEvent change)
    {
        switch (change)
        {
            case ConversationCreated created:
                (Name, CreatedAt) = (created.Name, created.At);
                Members = created.People.ToDictionary(person => person, _ => created.Seq);
                break;
            case RoomRenamed renamed:
                Name = renamed.Name;
                break;
            case MemberJoined joined:
                Members[joined.By] = joined.Seq;
                break;
            case MemberLeft left:
                Members.Remove(left.By);
                break;
        }
    }

    public RoomCard Card(RoomId conversation) => new()
    {
        Id = conversation,
        Name = Name,
        Topic = "",
        Visibility = RoomVisibility.Private,
        Members = Members.Count,
        CreatedAt = CreatedAt,
        Version = AppliedSeq,
        Kind = conversation.Kind,
        People = [.. Members.Keys.OrderBy(person => person.Value, StringComparer.Ordinal)],
    };
}
