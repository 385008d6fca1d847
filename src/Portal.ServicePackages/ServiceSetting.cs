namespace Portal.ServicePackages;

/// <summary>A setting of a role.</summary>
public sealed record ServiceSetting(string Name, string Value);
