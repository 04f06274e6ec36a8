using System.ComponentModel.DataAnnotations;
using LiveChat.Grains.Accounts.Mail;

namespace LiveChat.Api.Mail;

/// <summary>The SMTP server that carries our letters. Without a host none are sent.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "LiveChat:Mail";

    public string Host { get; set; } = "";

    [Range(1, 65535)] public int Port { get; set; } = 587;

    /// <summary>How the connection is guarded.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty: no signing in.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether letters are sent at all.</summary>
    internal bool IsSet => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        return IsSet && !MailText.IsAddress(From) ? [new ValidationResult("The sender must be a mail address.", [nameof(From)])] : [];
    }
}

/// <summary>Whether others can read along between this server and the one that takes the letters.</summary>
public enum MailSecurity
{
    /// <summary>TLS after the greeting; refused when the server offers none.</summary>
    StartTls,

    /// <summary>TLS from the start, mostly on port 465.</summary>
    Tls,

    /// <summary>None: for a server on the same machine.</summary>
    None,
}
