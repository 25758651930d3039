namespace System.Management;

/// <summary>Receives an answer.</summary>
public delegate void ObjectReadyEventHandler(object sender, ObjectReadyEventArgs e);
