namespace Portal.ServicePackages.Files;

/// <summary>What a problem in a file means for a deployment.</summary>
public enum ProblemWeight
{
    /// <summary>It cannot be deployed, or not read.</summary>
    Error,

    /// <summary>It can be deployed; somebody must have seen it.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Hint,
}
