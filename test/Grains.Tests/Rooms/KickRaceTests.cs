using System.Text;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Rooms;

/// <summary>Somebody writes as fast as they can while they are put out.</summary>
public sealed class KickRaceTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const int Races = 1000;
    private const int Writers = 4;

    /// <summary>
    /// In each of a thousand rooms several messages of one person run against their being put out, the start of each shifted by some turns of the
    /// scheduler. Of what was asked for after the removal was answered nothing is accepted, and what is in the log behind the removal is nothing of theirs.
    /// </summary>
    [Fact]
    public async Task Nothing_is_accepted_after_the_removal_was_answered()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        silo.Limits.RoomsPerUser = Races + 1;
        var (accepted, refused) = (0, 0);
        foreach (var races in Enumerable.Range(0, Races).Chunk(10))
        {
            await Task.WhenAll(races.Select(async race =>
            {
                var room = await silo.Room(ada, RoomVisibility.Private);
                var invite = (await room.CreateInvite(ada, new InviteTerms())).Value!;
                Assert.True((await room.JoinByInvite(bob, invite.Code)).Succeeded);
                using var answered = new CancellationTokenSource();

                var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(room, writer))).ToArray();
                var removal = await Task.Run(async () =>
                {
                    await Yield(race % 16);
                    var result = race % 2 == 0 ? await room.PutOut(ada, bob, "race") : await room.Ban(ada, bob);
                    await answered.CancelAsync();
                    return result;
                });
                await Task.WhenAll(writers);

                Assert.True(removal.Succeeded);
                var log = await silo.Log.ReadForwardAsync(new RoomId(room.GetPrimaryKeyString()), 1, int.MaxValue, TestContext.Current.CancellationToken);
                var out_ = log.Single(entry => Encoding.UTF8.GetString(entry.Body.Span).Contains("member.removed", StringComparison.Ordinal)).Seq;
                Assert.DoesNotContain(log, entry => entry.Seq > out_ && entry.Author == bob);

                async Task Write(IRoomGrain to, int writer)
                {
                    for (var i = 0; ; i++)
                    {
                        await Task.Yield(); // A refusal comes at once: nobody else would get a turn.
                        var late = answered.IsCancellationRequested;
                        var posted = await to.Post(bob, new MessageDraft($"w{writer}-{i}", "x"));
                        Assert.False(late && posted.Succeeded, "A message was accepted after the removal was answered.");
                        Interlocked.Add(ref posted.Succeeded ? ref accepted : ref refused, 1);
                        if (late)
                        {
                            return;
                        }
                    }
                }
            }));
        }

        Assert.True(accepted > Races && refused >= Races * Writers, $"The races were none: {accepted} accepted, {refused} refused.");
    }

    private static async Task Yield(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.Yield();
        }
    }
}
