namespace Portal.Domain.Swaps;

/// <summary>One request of a repair for people who send it by hand.</summary>
/// <param name="Does">For example "Give 20.50.1.7 back to shop-api-0911".</param>
/// <param name="Az">For the Azure CLI.</param>
/// <param name="PowerShell">For Az.Accounts.</param>
public sealed record SwapCommand(string Does, string Az, string PowerShell);
