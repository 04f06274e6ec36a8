using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Health;

/// <summary>How the process goes down when it is told to (SIGTERM).</summary>
public sealed class DrainOptions : IValidatableObject
{
    public const string Section = "LiveChat:Drain";

    /// <summary>Of what is left of <see cref="Grace"/>, no step may take more than this part: the ones after it need time too.</summary>
    private const int Parts = 4;

    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    /// <summary>The whole time from the signal to the end.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Clients come back after a random part of this, so that not all come at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan ReconnectWindow { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long <c>/readyz</c> says no before sockets are told: balancers need a moment to send people elsewhere.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan NotReadyFor { get; set; }

    /// <summary>How long one step of going down may take.</summary>
    internal TimeSpan Step
    {
        get
        {
            var part = (Grace - NotReadyFor) / Parts;
            return part < LongestStep ? part : LongestStep;
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NotReadyFor >= Grace)
        {
            yield return new ValidationResult("LiveChat:Drain:NotReadyFor must be shorter than LiveChat:Drain:Grace, of which it is a part.");
        }
    }
}
