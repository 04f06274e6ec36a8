using Orleans;
using Orleans.Runtime;

namespace LiveChat.PortContracts.Reminders;

/// <summary>What every <see cref="IReminderTable"/> of ours keeps.</summary>
public abstract class ReminderTableContract : IAsyncLifetime
{
    private static readonly GrainId Ada = GrainId.Create("user", "ada");
    private static readonly GrainId Bob = GrainId.Create("user", "bob");
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    protected IReminderTable Table { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Table = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more table over the store of this test.</summary>
    protected abstract Task<IReminderTable> OpenAsync();

    /// <summary>Closes every table of this test; the store stays.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Deletes the store.</summary>
    protected virtual Task DeleteAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_empty_table_has_no_rows()
    {
        Assert.Null(await Table.ReadRow(Ada, "wake"));
        Assert.Empty((await Table.ReadRows(Ada)).Reminders);
        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var etag = await Table.UpsertRow(Row(Ada, "wake", TimeSpan.FromMinutes(90)));

        var row = await Table.ReadRow(Ada, "wake");
        Assert.NotNull(row);
        Assert.Equal(
            (Ada, "wake", Noon, DateTimeKind.Utc, TimeSpan.FromMinutes(90), etag),
            (row.GrainId, row.ReminderName, row.StartAt, row.StartAt.Kind, row.Period, row.ETag));
    }

    [Fact]
    public async Task A_row_written_again_is_replaced_under_another_etag()
    {
        var first = await Table.UpsertRow(Row(Ada, "wake"));

        var second = await Table.UpsertRow(Row(Ada, "wake", TimeSpan.FromHours(5)));

        Assert.NotEqual(first, second);
        Assert.Equal(TimeSpan.FromHours(5), Assert.Single((await Table.ReadRows(Ada)).Reminders).Period);
    }

    [Fact]
    public async Task Rows_of_a_grain_are_its_own()
    {
        await Table.UpsertRow(Row(Ada, "wake"));
        await Table.UpsertRow(Row(Ada, "sleep"));
        await Table.UpsertRow(Row(Bob, "wake"));

        var names = (await Table.ReadRows(Ada)).Reminders.Select(row => row.ReminderName).Order();

        Assert.Equal(["sleep", "wake"], names);
    }

    [Fact]
    public async Task A_row_goes_with_its_etag_only()
    {
        var old = await Table.UpsertRow(Row(Ada, "wake"));
        var etag = await Table.UpsertRow(Row(Ada, "wake"));

        Assert.False(await Table.RemoveRow(Ada, "wake", old!));
        Assert.False(await Table.RemoveRow(Ada, "wake", "not ours"));
        Assert.False(await Table.RemoveRow(Bob, "wake", etag!));
        Assert.True(await Table.RemoveRow(Ada, "wake", etag!));
        Assert.False(await Table.RemoveRow(Ada, "wake", etag!));
        Assert.Null(await Table.ReadRow(Ada, "wake"));
    }

    [Fact]
    public async Task A_range_of_hashes_is_open_at_its_begin_and_closed_at_its_end()
    {
        await Fill(40);
        var hashes = Hashes((await Table.ReadRows(0, 0)).Reminders);

        var middle = Hashes((await Table.ReadRows(hashes[10], hashes[20])).Reminders);

        Assert.Equal(hashes[11..21], middle);
    }

    [Fact]
    public async Task A_range_that_goes_through_zero_has_both_ends_of_the_ring()
    {
        await Fill(40);
        var hashes = Hashes((await Table.ReadRows(0, 0)).Reminders);

        var ends = Hashes((await Table.ReadRows(hashes[30], hashes[5])).Reminders);

        Assert.Equal([.. hashes[..6], .. hashes[31..]], ends);
    }

    [Fact]
    public async Task The_whole_ring_is_zero_to_zero()
    {
        await Fill(40);

        Assert.Equal(40, (await Table.ReadRows(0, 0)).Reminders.Count);
    }

    [Fact]
    public async Task A_reopened_store_has_every_row()
    {
        var etag = await Table.UpsertRow(Row(Ada, "wake"));
        await CloseAsync();

        var reopened = await OpenAsync();

        Assert.Equal(etag, (await reopened.ReadRow(Ada, "wake"))?.ETag);
    }

    [Fact]
    public async Task A_cleared_table_is_empty()
    {
        await Fill(3);

        await Table.TestOnlyClearTable();

        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    private static ReminderEntry Row(GrainId grain, string name, TimeSpan? period = null) => new()
    {
        GrainId = grain,
        ReminderName = name,
        StartAt = Noon,
        Period = period ?? TimeSpan.FromMinutes(1),
    };

    private static uint[] Hashes(IEnumerable<ReminderEntry> rows) => [.. rows.Select(row => row.GrainId.GetUniformHashCode()).Order()];

    private async Task Fill(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Table.UpsertRow(Row(GrainId.Create("user", $"user{i}"), "wake"));
        }
    }
}
