namespace LiveChat.Driver.Honest;

/// <summary>Somebody with an account on the server of the run.</summary>
internal sealed class Account(string id, string name, string password, string token)
{
    public string Id => id;

    public string Name => name;

    public string Password => password;

    /// <summary>The access token of now.</summary>
    public string Token { get; set; } = token;
}
