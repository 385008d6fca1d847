namespace Portal.Reliability.Tests.Kills;

/// <summary>One change that brings a package, whose portal was killed.</summary>
/// <param name="What">Deploy, update, roll back or redeploy.</param>
/// <param name="KilledAt">The step and what was written of it last.</param>
internal sealed record KilledDeployment(string What, string KilledAt)
{
    public string Outcome { get; init; } = "";

    /// <summary>Requests that the cloud took for each step, by method.</summary>
    public IReadOnlyList<string> Sent { get; init; } = [];

    /// <summary>The cloud took the same step twice.</summary>
    public bool IsTwice { get; init; }

    /// <summary>What the portal tells is not what the cloud shows.</summary>
    public bool IsWrong { get; init; }

    /// <summary>It ended as not done, and an operator let it go on.</summary>
    public bool HasWaited { get; init; }

    /// <summary>No other portal brought it to its end in good time.</summary>
    public bool IsLost { get; init; }
}
