namespace LiveChat.Api.Web;

/// <summary>The web client.</summary>
public sealed class ClientOptions
{
    public const string Section = "LiveChat:Client";

    /// <summary>The folder with the built client; <c>wwwroot</c> beside the program when empty.</summary>
    public string Folder { get; set; } = "";

    internal string Path => Folder.Length > 0 ? System.IO.Path.GetFullPath(Folder) : System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
