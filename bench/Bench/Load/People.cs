using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Load;

/// <summary>Accounts and rooms for a load, made through the API.</summary>
internal static class People
{
    private const string Password = "correct horse battery";
    private const int AtOnce = 16;

    public static async Task<Account[]> SignUpAsync(ChatApi api, int count, string prefix, CancellationToken cancellationToken)
    {
        var accounts = new Account[count];
        await EachAsync(count, async number =>
        {
            var session = await api.SignUpAsync($"{prefix}{number}", Password, cancellationToken);
            accounts[number] = new Account(session.Me.Id, session.Me.Name, Password, session.AccessToken!);
        }, cancellationToken);
        return accounts;
    }

    /// <summary>Rooms of equal size: the first members of each share of the accounts own them.</summary>
    public static async Task<string[]> FillRoomsAsync(ChatApi api, Account[] accounts, int rooms, CancellationToken cancellationToken)
    {
        var size = accounts.Length / rooms;
        var ids = new string[rooms];
        await EachAsync(rooms, async number =>
        {
            var owner = accounts[number * size];
            ids[number] = (await api.CreateRoomAsync(owner.Token, $"Room {owner.Name} {number}", "public", cancellationToken)).Id;
        }, cancellationToken);
        await EachAsync(rooms * size, async number =>
        {
            if (number % size != 0)
            {
                await api.JoinAsync(accounts[number].Token, ids[number / size], cancellationToken);
            }
        }, cancellationToken);
        return ids;
    }

    public static Task EachAsync(int count, Func<int, Task> work, CancellationToken cancellationToken) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (number, _) => await work(number));
}
