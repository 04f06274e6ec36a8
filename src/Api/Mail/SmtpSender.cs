using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveChat.Api.Mail;

/// <summary>Hands one letter to the SMTP server.</summary>
internal sealed class SmtpSender(IOptions<MailOptions> options)
{
    private const int Patience = 20_000;

    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var message = Compose(letter, mail.From);
        using var smtp = new SmtpClient { Timeout = Patience };
        await smtp.ConnectAsync(mail.Host, mail.Port, Guard(mail.Security), cancellationToken);
        if (mail.User.Length > 0)
        {
            await smtp.AuthenticateAsync(mail.User, mail.Password, cancellationToken);
        }

        await smtp.SendAsync(message, cancellationToken);
        await smtp.DisconnectAsync(quit: true, cancellationToken);
    }

    /// <summary>The server has said no for ever (5yz, RFC 5321): another try would end the same.</summary>
    public static bool IsFinal(Exception failure) =>
        failure is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } or AuthenticationException;

    private static MimeMessage Compose(Letter letter, string from)
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("", from));
        message.To.Add(new MailboxAddress("", letter.To));
        message.Subject = letter.Subject;
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: nobody's holiday answers it.
        message.Body = new TextPart("plain") { Text = letter.Text };
        return message;
    }

    private static SecureSocketOptions Guard(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
