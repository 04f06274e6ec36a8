using LiveChat.Api.Server;

namespace LiveChat.Api.Tests.Server;

public sealed class IdleTrimTests : IDisposable
{
    private readonly IdleTrim _trim = new(TimeProvider.System);
    private long _allocated;

    public void Dispose() => _trim.Dispose();

    [Fact]
    public void It_is_due_when_a_rush_is_over()
    {
        Assert.False(IsDueAfter(IdleTrim.Much));
        Assert.True(IsDueAfter(IdleTrim.Quiet - 1));
    }

    [Fact]
    public void It_is_not_due_while_something_goes_on()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.False(IsDueAfter(IdleTrim.Quiet));
        }
    }

    [Fact]
    public void It_is_due_once_after_each_rush()
    {
        Assert.False(IsDueAfter(IdleTrim.Much / 2));
        Assert.False(IsDueAfter(IdleTrim.Much / 2));
        Assert.True(IsDueAfter(0));
        Assert.False(IsDueAfter(0));

        Assert.False(IsDueAfter(IdleTrim.Much));
        Assert.True(IsDueAfter(0));
    }

    [Fact]
    public void What_goes_on_all_the_time_is_no_rush()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.False(IsDueAfter(IdleTrim.Quiet - 1));
        }

        Assert.False(IsDueAfter(IdleTrim.Much - 1));
        Assert.False(IsDueAfter(0));
    }

    private bool IsDueAfter(long bytes) => _trim.IsDue(_allocated += bytes);
}
