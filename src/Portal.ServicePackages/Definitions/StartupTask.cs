namespace Portal.ServicePackages.Definitions;

/// <summary>A program that runs before the role starts.</summary>
/// <param name="ExecutionContext">limited or elevated.</param>
/// <param name="TaskType">simple, foreground or background.</param>
public sealed record StartupTask(string CommandLine, string ExecutionContext, string TaskType);
