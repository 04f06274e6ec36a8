using System.Collections.Immutable;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Conversations;

/// <summary>What tests say short: members of the server who begin, write and look.</summary>
internal static class ConversationPeople
{
    public static HistoryRange Newest { get; } = new() { Limit = 50 };

    public static IConversationGrain Direct(this ChatSilo silo, UserId one, UserId other) => silo.Grains.Conversation(RoomId.Direct(one, other));

    public static IConversationGrain NewGroup(this ChatSilo silo) => silo.Grains.Conversation(RoomId.NewGroup(silo.Clock.GetUtcNow()));

    public static Task<Result<RoomAdmission>> Start(this IConversationGrain conversation, UserId by, params ImmutableArray<UserId> people) =>
        conversation.Start(by.Member(), new ConversationDraft { People = people });

    public static Task<Result<Posted>> Say(this IConversationGrain conversation, UserId by, string clientId) =>
        conversation.Post(by.Member(), new MessageDraft(clientId, "hello"));

    /// <summary>The conversation in the list of somebody, or null.</summary>
    public static Task<Membership?> Of(this ChatSilo silo, UserId user, IConversationGrain conversation) =>
        silo.Grains.User(user).GetRoom(new RoomId(conversation.GetPrimaryKeyString()));

    /// <summary>People who are in a room together, and so no strangers.</summary>
    public static async Task<UserId[]> Acquaintances(this ChatSilo silo, params string[] names)
    {
        var people = new UserId[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            people[i] = await silo.Person(names[i]);
        }

        var room = await silo.Room(people[0]);
        foreach (var person in people[1..])
        {
            Assert.True((await room.Join(person.Member())).Succeeded);
        }

        return people;
    }
}
