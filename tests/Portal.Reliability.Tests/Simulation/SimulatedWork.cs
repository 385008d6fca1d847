namespace Portal.Reliability.Tests.Simulation;

/// <summary>A swap that the cloud has accepted.</summary>
internal sealed class SimulatedWork(int number, string correlation, string forProduction, CloudFault fate)
{
    public int Number => number;

    public string Correlation => correlation;

    /// <summary>The deployment that gets the production address.</summary>
    public string ForProduction => forProduction;

    public CloudFault Fate => fate;

    /// <summary>It will never end by itself.</summary>
    public bool Hangs { get; set; }

    /// <summary>The cloud's word for it.</summary>
    public string Status { get; set; } = "InProgress";
}
