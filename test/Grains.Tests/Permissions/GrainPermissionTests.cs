using System.Collections.Immutable;
using System.Reflection;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Tests.Links;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Permissions;

/// <summary>No command without a row, no row without a command; and to strangers a private room is no room, whatever they ask of it.</summary>
public sealed class GrainPermissionTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    public static TheoryData<string> RoomCommands =>
        [.. Commands(typeof(IRoomGrain)).Select(command => command.Name).Where(name => name is not ("Create" or "Typing"))];

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        var commands = typeof(IRoomGrain).Assembly.GetTypes()
            .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain)))
            .SelectMany(grain => grain.GetMethods().Where(IsCommand).Select(method => $"{Alias(grain)}.{Alias(method)}"))
            .ToArray();

        Assert.Equal(commands.Order(), GrainPermissionTable.Rows.Select(row => row.Command).Order());
    }

    [Theory, MemberData(nameof(RoomCommands))]
    public async Task A_stranger_gets_the_answer_of_a_room_that_does_not_exist(string name)
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        var command = Commands(typeof(IRoomGrain)).Single(command => command.Name == name);

        var (answer, expected) = (await Call(command, room, eve.Member(), ada), await Call(command, nowhere, eve.Member(), ada));

        Assert.Equal(RefusalCode.NotFound, answer.Code);
        Assert.Equal(expected, answer);
    }

    private static async Task<Refusal> Call(MethodInfo command, IRoomGrain room, Actor by, UserId other)
    {
        var task = (Task)command.Invoke(room, [by, .. command.GetParameters()[1..].Select(parameter => Sample(parameter.ParameterType, other))])!;
        await task;
        var answer = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return answer is ImmutableArray<Result<Posted>> posted ? posted[0].Refusal! : (Refusal)answer.GetType().GetProperty("Refusal")!.GetValue(answer)!;
    }

    private static object? Sample(Type type, UserId other) =>
        type == typeof(UserId) ? other
        : type == typeof(string) ? "0000000001"
        : type == typeof(bool) ? true
        : type == typeof(long) || type == typeof(long?) ? 1L
        : type == typeof(int) ? 1
        : type == typeof(DateTimeOffset) ? DateTimeOffset.UnixEpoch
        : type == typeof(ReportDraft) ? new ReportDraft { Reason = ReportReason.Spam }
        : type == typeof(SearchMarks) ? new SearchMarks("beans", DateTimeOffset.UnixEpoch, [], false)
        : type == typeof(RoomFileQuery) ? new RoomFileQuery { Limit = 1 }
        : type == typeof(RoomLinkQuery) ? new RoomLinkQuery { Limit = 1 }
        : type == typeof(RoomRole) ? RoomRole.Owner
        : type == typeof(MessageDraft) ? new MessageDraft("c1", "hello")
        : type == typeof(ImmutableArray<MessageDraft>) ? ImmutableArray.Create(new MessageDraft("c1", "hello"))
        : type == typeof(ImmutableArray<long>) ? ImmutableArray.Create(1L)
        : type == typeof(ImmutableArray<int>) ? ImmutableArray.Create(1)
        : type == typeof(ImmutableArray<string>) ? ImmutableArray<string>.Empty
        : type == typeof(ImmutableArray<LinkPreview>) ? ImmutableArray.Create(PreviewActs.Preview("https://page.test/"))
        : type == typeof(MessageRevision) ? new MessageRevision("hello")
        : type == typeof(HistoryRange) ? new HistoryRange { Limit = 1 }
        : type == typeof(RoomPatch) ? new RoomPatch { Topic = "tea" }
        : type == typeof(InviteTerms) ? new InviteTerms()
        : type == typeof(RestrictionTerms) ? new RestrictionTerms()
        : throw new InvalidOperationException($"Say here what to ask with: {type}.");

    private static IEnumerable<MethodInfo> Commands(Type grain) =>
        grain.GetInterfaces().Append(grain).SelectMany(type => type.GetMethods()).Where(IsCommand);

    private static bool IsCommand(MethodInfo method) => method.GetParameters() is [var first, ..] && first.ParameterType == typeof(Actor);

    private static string Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()!.Alias;
}
