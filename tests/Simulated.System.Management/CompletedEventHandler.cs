namespace System.Management;

/// <summary>Is told that no more answers will come.</summary>
public delegate void CompletedEventHandler(object sender, CompletedEventArgs e);
