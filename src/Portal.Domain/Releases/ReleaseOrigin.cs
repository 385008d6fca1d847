namespace Portal.Domain.Releases;

/// <summary>How the portal came to know a release.</summary>
public enum ReleaseOrigin
{
    /// <summary>Uploaded to be deployed by the portal.</summary>
    Uploaded,

    /// <summary>It was deployed with another tool, and somebody told the portal what runs.</summary>
    Told,
}
