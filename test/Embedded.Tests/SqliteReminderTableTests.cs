using LiveChat.Embedded.Reminders;
using LiveChat.PortContracts.Reminders;
using Orleans;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteReminderTableTests : ReminderTableContract
{
    private readonly TestFolder _folder = new();

    protected override Task<IReminderTable> OpenAsync() => Task.FromResult<IReminderTable>(new SqliteReminderTable(_folder.Open()));

    protected override Task CloseAsync()
    {
        _folder.Close();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
