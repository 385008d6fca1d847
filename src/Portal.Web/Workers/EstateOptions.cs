namespace Portal.Web.Workers;

/// <summary>Settings of section <c>Estate</c>.</summary>
public sealed class EstateOptions
{
    public const string Section = "Estate";

    /// <summary>Pause between two readings of what exists, and the least age at which a detail that nobody looks at is read again, in seconds.</summary>
    public double RefreshSeconds { get; set; } = 5;

    /// <summary>Details, for example instance views, that may be read per second on average, in each subscription of what somebody looks at, and of all the rest together; Azure allows 25 reads in each subscription.</summary>
    public double ReadsPerSecond { get; set; } = 15;

    public IEnumerable<string> Validate()
    {
        if (RefreshSeconds is not (>= 1 and <= 3600))
            yield return $"Estate:RefreshSeconds is {RefreshSeconds}. Set it to 1 to 3600.";
        if (ReadsPerSecond is not (> 0 and <= 25))
            yield return $"Estate:ReadsPerSecond is {ReadsPerSecond}. Set it to more than 0, at most 25.";
    }
}
