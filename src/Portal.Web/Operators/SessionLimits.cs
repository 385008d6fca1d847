namespace Portal.Web.Operators;

/// <summary>Settings of section <c>Sessions</c>: how long a sign-in holds.</summary>
public sealed class SessionLimits
{
    public const string Section = "Sessions";

    /// <summary>A sign-in ends after so many minutes without a click or a key.</summary>
    public double IdleMinutes { get; set; } = 60;

    /// <summary>A sign-in ends after so many hours, whatever was done.</summary>
    public double AbsoluteHours { get; set; } = 12;

    /// <summary>Open pages look again whether they may still be shown after so many seconds.</summary>
    public double RecheckSeconds { get; set; } = 20;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);

    public TimeSpan Recheck => TimeSpan.FromSeconds(RecheckSeconds);

    public IEnumerable<string> Validate()
    {
        if (IdleMinutes is not (> 0 and <= 1440))
            yield return $"{Section}:IdleMinutes is {IdleMinutes}. Set it to more than 0, at most 1440.";
        if (AbsoluteHours is not (> 0 and <= 168))
            yield return $"{Section}:AbsoluteHours is {AbsoluteHours}. Set it to more than 0, at most 168.";
        if (RecheckSeconds is not (>= 1 and <= 60))
            yield return $"{Section}:RecheckSeconds is {RecheckSeconds}. Set it to 1 to 60.";
    }
}
