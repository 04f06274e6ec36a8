using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LiveChat.PortContracts.State;

/// <summary>What every <see cref="IGrainStorage"/> of ours keeps.</summary>
public abstract class GrainStorageContract : IAsyncLifetime
{
    private static readonly GrainId Ada = GrainId.Create("user", "ada");
    private static readonly GrainId Bob = GrainId.Create("user", "bob");

    protected IGrainStorage Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more storage over the store of this test.</summary>
    protected abstract Task<IGrainStorage> OpenAsync();

    /// <summary>Closes every storage of this test; the store stays.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Deletes the store.</summary>
    protected virtual Task DeleteAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_never_written_is_fresh()
    {
        var state = await Read(Ada);

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.NotNull(state.State);
        Assert.Equal(0, state.State.Count);
    }

    [Fact]
    public async Task What_was_written_is_read_with_every_field()
    {
        var sample = Sample.Full();

        var written = await Write(Ada, sample);

        var read = await Read(Ada);
        Assert.True(written.RecordExists && read.RecordExists);
        Assert.NotNull(read.ETag);
        Assert.Equal(written.ETag, read.ETag);
        sample.AssertSame(read.State);
    }

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        var sample = Sample.Full();
        await Write(Ada, sample);

        sample.Names.Add("later");

        Assert.Equal(2, (await Read(Ada)).State!.Names.Count);
    }

    [Fact]
    public async Task Every_write_has_another_etag()
    {
        var state = await Write(Ada, new Sample());
        var first = state.ETag;

        state.State!.Count = 2;
        await Storage.WriteStateAsync("state", Ada, state);

        Assert.NotEqual(first, state.ETag);
        Assert.Equal(2, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_write_with_an_old_etag_changes_nothing()
    {
        await Write(Ada, new Sample { Count = 1 });
        var (first, second) = (await Read(Ada), await Read(Ada));
        first.State!.Count = 2;
        await Storage.WriteStateAsync("state", Ada, first);

        second.State!.Count = 3;
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Ada, second));

        Assert.Equal(2, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_first_write_over_another_changes_nothing()
    {
        await Write(Ada, new Sample { Count = 1 });

        await Assert.ThrowsAsync<InconsistentStateException>(() => Write(Ada, new Sample { Count = 2 }));

        Assert.Equal(1, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_write_of_what_was_cleared_meanwhile_changes_nothing()
    {
        await Write(Ada, new Sample());
        var (first, second) = (await Read(Ada), await Read(Ada));
        await Storage.ClearStateAsync("state", Ada, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Ada, second));

        Assert.False((await Read(Ada)).RecordExists);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not ours")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    public async Task An_etag_that_nobody_was_given_matches_nothing(string etag)
    {
        await Write(Ada, new Sample { Count = 1 });

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("state", Ada, new GrainState<Sample>(new Sample(), etag)));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.ClearStateAsync("state", Ada, new GrainState<Sample>(new Sample(), etag)));

        Assert.Equal(1, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task What_was_cleared_is_fresh_again_and_can_be_written()
    {
        var state = await Write(Ada, new Sample { Count = 1 });

        await Storage.ClearStateAsync("state", Ada, state);

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.False((await Read(Ada)).RecordExists);
        await Write(Ada, new Sample { Count = 5 });
        Assert.Equal(5, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_clear_with_an_old_etag_changes_nothing()
    {
        var state = await Write(Ada, new Sample { Count = 1 });
        var old = await Read(Ada);
        await Storage.WriteStateAsync("state", Ada, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("state", Ada, old));

        Assert.True((await Read(Ada)).RecordExists);
    }

    [Fact]
    public async Task Clearing_what_is_not_there_is_harmless()
    {
        await Storage.ClearStateAsync("state", Ada, await Read(Ada));

        Assert.False((await Read(Ada)).RecordExists);
    }

    [Fact]
    public async Task An_etag_does_not_come_back_when_a_record_is_made_again()
    {
        var state = await Write(Ada, new Sample());
        var old = state.ETag;
        await Storage.ClearStateAsync("state", Ada, state);
        await Write(Ada, new Sample { Count = 7 });

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("state", Ada, new GrainState<Sample>(new Sample(), old)));

        Assert.Equal(7, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task Grains_and_names_of_state_are_apart()
    {
        await Write(Ada, new Sample { Count = 1 });
        await Write(Bob, new Sample { Count = 2 });
        await Write(Ada, new Sample { Count = 3 }, "other");

        Assert.Equal(1, (await Read(Ada)).State!.Count);
        Assert.Equal(2, (await Read(Bob)).State!.Count);
        Assert.Equal(3, (await Read(Ada, "other")).State!.Count);
    }

    [Fact]
    public async Task Of_ten_first_writes_in_parallel_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Task.Run(
            async () =>
            {
                try
                {
                    await Write(Ada, new Sample { Count = i });
                    return i;
                }
                catch (InconsistentStateException)
                {
                    return 0;
                }
            },
            TestContext.Current.CancellationToken)));

        var winner = Assert.Single(outcomes, i => i > 0);
        Assert.Equal(winner, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_big_state_comes_back()
    {
        var sample = new Sample { Names = [.. Enumerable.Range(0, 20_000).Select(i => $"member {i} 日本")] };

        await Write(Ada, sample);

        Assert.Equal(sample.Names, (await Read(Ada)).State!.Names);
    }

    [Fact]
    public async Task A_second_instance_sees_and_fences_the_first()
    {
        var other = await OpenAsync();
        var state = await Write(Ada, new Sample { Count = 1 });
        var elsewhere = new GrainState<Sample>();
        await other.ReadStateAsync("state", Ada, elsewhere);
        elsewhere.State!.Count = 2;
        await other.WriteStateAsync("state", Ada, elsewhere);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Ada, state));

        Assert.Equal(2, (await Read(Ada)).State!.Count);
    }

    [Fact]
    public async Task A_reopened_store_has_everything()
    {
        var written = await Write(Ada, Sample.Full());
        await CloseAsync();

        var reopened = await OpenAsync();

        var state = new GrainState<Sample>();
        await reopened.ReadStateAsync("state", Ada, state);
        Assert.Equal(written.ETag, state.ETag);
        Sample.Full().AssertSame(state.State);
    }

    private async Task<GrainState<Sample>> Read(GrainId grain, string name = "state")
    {
        var state = new GrainState<Sample>();
        await Storage.ReadStateAsync(name, grain, state);
        return state;
    }

    private async Task<GrainState<Sample>> Write(GrainId grain, Sample sample, string name = "state")
    {
        var state = new GrainState<Sample>(sample);
        await Storage.WriteStateAsync(name, grain, state);
        return state;
    }

    /// <summary>State with every kind of member that grains use.</summary>
    private sealed class Sample
    {
        public int Count { get; set; }

        public long Big { get; set; }

        public string? Nothing { get; set; }

        public DateTimeOffset At { get; set; }

        public TimeSpan Span { get; set; }

        public RoomVisibility Visibility { get; set; }

        public UserId User { get; set; }

        public byte[] Bytes { get; set; } = [];

        public List<string> Names { get; set; } = [];

        public Dictionary<RoomId, UserCard> Rooms { get; set; } = [];

        public static Sample Full() => new()
        {
            Count = -1,
            Big = long.MaxValue,
            At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero),
            Span = TimeSpan.FromSeconds(1.5),
            Visibility = RoomVisibility.Private,
            User = new UserId("ada"),
            Bytes = [0, 255, 128],
            Names = ["", "Zoë \"<🦁>\" \0"],
            Rooms = { [new RoomId("r1")] = new UserCard { Id = new("u1"), Name = "n", DisplayName = "d", Version = 3 } },
        };

        public void AssertSame(Sample? other)
        {
            Assert.NotNull(other);
            Assert.Equal(
                (Count, Big, Nothing, At, Span, Visibility, User),
                (other.Count, other.Big, other.Nothing, other.At, other.Span, other.Visibility, other.User));
            Assert.Equal(Bytes, other.Bytes);
            Assert.Equal(Names, other.Names);
            Assert.Equal(Rooms, other.Rooms);
        }
    }
}
