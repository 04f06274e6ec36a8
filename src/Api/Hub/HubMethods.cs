using System.Text;
using LiveChat.Api.Permissions;
using LiveChat.Grains.Accounts.Tokens;

namespace LiveChat.Api.Hub;

/// <summary>Reads its arguments and starts the work; must not wait. Always answers through the call, once, unless it does so later.</summary>
internal delegate void HubMethod(HubCall call, ref HubArguments arguments);

/// <summary>What clients can call. The names stand here once.</summary>
internal sealed class HubMethods
{
    private readonly List<Entry> _entries = [];

    /// <param name="name">As on the wire; case counts.</param>
    /// <param name="method">What to do.</param>
    /// <param name="weight">How many of the <see cref="HubConnection.MaxUnanswered"/> places a call takes until its answer has left.</param>
    public HubMethods Add(string name, HubMethod method, int weight = 1)
    {
        _entries.Add(new Entry(Encoding.UTF8.GetBytes(name), method, weight, TokenDoors.ScopeOf("hub " + name)));
        return this;
    }

    public IEnumerable<string> Names => _entries.Select(entry => Encoding.UTF8.GetString(entry.Name));

    public Entry? Find(ReadOnlySpan<byte> name)
    {
        foreach (var entry in _entries)
        {
            if (name.SequenceEqual(entry.Name))
            {
                return entry;
            }
        }

        return null;
    }

    /// <param name="Scope">What a personal access token must be for; null: not for those at all.</param>
    internal sealed record Entry(byte[] Name, HubMethod Method, int Weight, TokenScope? Scope)
    {
        /// <summary>Does it, unless the caller acts by a token that is not for it.</summary>
        public void Invoke(HubCall call, ref HubArguments arguments)
        {
            if (TokenDoors.Refuse(call.Connection.Scopes, Scope) is { } refusal)
            {
                call.Answer(HubAnswers.Refusal(call, refusal));
                return;
            }

            Method(call, ref arguments);
        }
    }
}
