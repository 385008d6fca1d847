namespace Portal.Web.Probing;

/// <summary>Settings of section <c>Probe</c>: how the portal asks a public address which version answers there.</summary>
public sealed class ProbeOptions
{
    public const string Section = "Probe";

    /// <summary>Right answers in a row that prove a swap; 0 asks nothing. Addresses that told no version before a swap are not waited for.</summary>
    public int TimesInARow { get; set; } = 5;

    /// <summary>Seconds between two questions.</summary>
    public double EverySeconds { get; set; } = 0.2;

    /// <summary>Seconds that wrong answers are waited out before the portal says so; it asks on.</summary>
    public double WaitSeconds { get; set; } = 60;

    /// <summary>Seconds that one answer may take.</summary>
    public double TimeoutSeconds { get; set; } = 2;

    /// <summary>http or https.</summary>
    public string Scheme { get; set; } = "http";

    /// <summary>The public port; 0 for the usual one of the scheme.</summary>
    public int Port { get; set; }

    /// <summary>What is asked for.</summary>
    public string Path { get; set; } = "/";

    /// <summary>The answer's header that tells the version.</summary>
    public string VersionHeader { get; set; } = "X-Deployment-Version";

    /// <summary>Where no header tells it: a regular expression over the first 64 KB of the answer, whose group <c>version</c> is it.</summary>
    public string? BodyPattern { get; set; }

    /// <summary>The same settings for single services by name, for example <c>Probe:Services:shop-api:Path</c>; <c>Off</c> asks a service nothing.</summary>
    public Dictionary<string, ProbeOverride> Services { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Validate()
    {
        if (TimesInARow is < 0 or > 100)
            yield return $"{Section}:{nameof(TimesInARow)} is {TimesInARow}. Set it to 0 to 100.";
        foreach (var (key, seconds, most) in new[] { (nameof(EverySeconds), EverySeconds, 60), (nameof(WaitSeconds), WaitSeconds, 3600), (nameof(TimeoutSeconds), TimeoutSeconds, 60.0) })
        {
            if (!(seconds > 0 && seconds <= most))
                yield return $"{Section}:{key} is {seconds}. Set it to more than 0, at most {most}.";
        }

        foreach (var problem in ProbeTarget.Of(this, "").Problems(Section).Concat(Services.SelectMany(service => ProbeTarget.Of(this, service.Key).Problems($"{Section}:Services:{service.Key}"))))
            yield return problem;
    }
}
