using System.Collections.Immutable;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Administration;

/// <summary>Accounts by name, as those see them who keep order. The directory knows names; what an account is and how it stands, only the account knows.</summary>
internal sealed class AccountList(IGrainFactory grains)
{
    /// <summary>How many accounts are asked for one page.</summary>
    private const int MostLookedAt = 200;

    /// <summary>A page can be short, or empty, and yet have a next one.</summary>
    public async Task<Result<Page<AccountRow>>> FindAsync(string words, ServerRole? role, AccountStatus? state, string? cursor, int limit)
    {
        var found = ImmutableArray.CreateBuilder<AccountRow>();
        var looked = 0;
        do
        {
            var cards = await grains.Directory().FindUsers(words, cursor, limit - found.Count);
            if (!cards.Succeeded)
            {
                return cards.Refusal;
            }

            found.AddRange((await RowsOf(cards.Value.Items)).Where(row => (role is null || row.Role == role) && (state is null || row.State == state)));
            looked += cards.Value.Items.Length;
            cursor = cards.Value.Next;
        }
        while (cursor is not null && found.Count < limit && looked < MostLookedAt);

        return new Page<AccountRow> { Items = found.DrainToImmutable(), Next = cursor };
    }

    /// <summary>One of them; null when there is no such account.</summary>
    public async Task<AccountDetail?> GetAsync(UserId user)
    {
        return await grains.Directory().GetUsers([user]) is [var card] && await grains.Account(user).GetStanding() is { } standing
            ? AccountDetail.From(card, standing)
            : null;
    }

    private async Task<IEnumerable<AccountRow>> RowsOf(ImmutableArray<UserCard> cards)
    {
        var standings = await Task.WhenAll(cards.Select(card => grains.Account(card.Id).GetStanding()));
        return cards.Zip(standings).Where(pair => pair.Second is not null).Select(pair => AccountRow.From(pair.First, pair.Second!));
    }
}
