using Portal.Domain.Swaps;

namespace Portal.Web;

/// <summary>Settings of section <c>Swap</c>: how long a swap, or a step of a change, is waited for.</summary>
public sealed class SwapOptions
{
    public const string Section = "Swap";

    private static readonly SwapTiming Default = new();

    /// <summary>After this many seconds the outcome is called unknown, while reading goes on.</summary>
    public double DeadlineSeconds { get; set; } = Default.Deadline.TotalSeconds;

    /// <summary>The same in seconds for one step of a change: a deployment takes longer than a swap, and an instance may take 30 minutes to start.</summary>
    public double StepDeadlineSeconds { get; set; } = Default.StepDeadline.TotalSeconds;

    /// <summary>Seconds both sides must stand still before a swap without an answer counts as never done.</summary>
    public double SettleAfterSeconds { get; set; } = Default.SettleAfter.TotalSeconds;

    /// <summary>Seconds between two reads of a swap whose outcome is unknown.</summary>
    public double ReconcileEverySeconds { get; set; } = Default.ReconcileEvery.TotalSeconds;

    public IEnumerable<string> Validate()
    {
        foreach (var (key, seconds) in new[] { (nameof(DeadlineSeconds), DeadlineSeconds), (nameof(StepDeadlineSeconds), StepDeadlineSeconds), (nameof(SettleAfterSeconds), SettleAfterSeconds), (nameof(ReconcileEverySeconds), ReconcileEverySeconds) })
        {
            if (seconds is not (> 0 and <= 86400))
                yield return $"{Section}:{key} is {seconds}. Set it to more than 0, at most 86400.";
        }
    }

    public SwapTiming ToTiming() => Default with
    {
        Deadline = TimeSpan.FromSeconds(DeadlineSeconds),
        StepDeadline = TimeSpan.FromSeconds(StepDeadlineSeconds),
        SettleAfter = TimeSpan.FromSeconds(SettleAfterSeconds),
        ReconcileEvery = TimeSpan.FromSeconds(ReconcileEverySeconds),
    };
}
