using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Files.Scan;

/// <summary>Whether, and by whom, files are looked through for viruses. Bound from the configuration section <c>LiveChat:Files:Scan</c>.</summary>
public sealed class ScanOptions : IValidatableObject
{
    public const string Section = "LiveChat:Files:Scan";

    /// <summary>Of ClamAV's clamd: <c>tcp://clamav:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>. Empty: nobody looks.</summary>
    public string Address { get; set; } = "";

    public ScanFailure OnFailure { get; set; } = ScanFailure.Refuse;

    /// <summary>For each step: to connect, to take a piece, to say what it found.</summary>
    [Range(1, 3600)] public int TimeoutSeconds { get; set; } = 60;

    internal Uri? Clamd => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address.Length > 0 && Clamd is not ({ Scheme: "tcp", Port: > 0 } or { Scheme: "unix", AbsolutePath.Length: > 1 }))
        {
            yield return new ValidationResult("LiveChat:Files:Scan:Address is tcp://host:port or unix:///path.");
        }
    }
}

/// <summary>What becomes of a file when nobody could look through it.</summary>
public enum ScanFailure
{
    /// <summary>It does not become ready; its owner may try again.</summary>
    Refuse = 0,

    /// <summary>It becomes ready, and says that nobody has looked.</summary>
    Flag = 1,
}
